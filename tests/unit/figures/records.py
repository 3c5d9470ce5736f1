"""What of a figure no script may change."""

from jjj_tui.figures import Figure


def record(figure: Figure) -> tuple[object, ...]:
    """All of a figure that no script may change."""
    words = (figure.text, figure.unit, figure.basis, figure.subject, figure.member, figure.per, figure.period)
    return (
        figure.start, figure.end, figure.ext_start, figure.ext_end, figure.kind, figure.value, figure.minimum, figure.maximum, figure.unit_canonical, figure.comparator,
        figure.direction, figure.mode, figure.modality, figure.group, figure.role, figure.ratio, figure.tier, figure.flags, *(None if word is None else len(word) for word in words),
    )  # fmt: skip
