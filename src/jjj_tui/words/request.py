"""What the words of an article are read from: a small value that goes to the child process as one line of JSON."""

import json
from dataclasses import asdict, dataclass

from jjj_tui.article.model import Article, Paragraph, ParagraphKind, Span
from jjj_tui.hanzi.script import Script, ScriptVerdict


@dataclass(frozen=True, slots=True)
class WordsRequest:
    """The paragraphs whose words are asked for.

    Attributes:
        paragraphs: Texts, kinds and damaged spans; the runs into the original stay behind.
        script: The verdict on the article.
    """

    paragraphs: tuple[Paragraph, ...]
    script: ScriptVerdict

    @classmethod
    def of(cls, article: Article) -> "WordsRequest":
        """The request for an article."""
        return cls(
            tuple(Paragraph(each.text, each.kind, (), each.damaged) for each in article.paragraphs),
            article.script,
        )

    def to_json(self) -> str:
        """One line of ASCII JSON; lone surrogates survive it."""
        return json.dumps(
            {
                "paragraphs": [[each.text, each.kind.value, each.damaged] for each in self.paragraphs],
                "script": asdict(self.script),
            }
        )

    @classmethod
    def from_json(cls, line: str | bytes) -> "WordsRequest":
        """The request that `to_json` wrote.

        Raises:
            ValueError: For anything else.
        """
        try:
            record = json.loads(line)
            script = record["script"]
            return cls(
                tuple(
                    Paragraph(
                        str(text), ParagraphKind(kind), (), tuple(Span(start, end) for start, end in damaged)
                    )
                    for text, kind, damaged in record["paragraphs"]
                ),
                ScriptVerdict(
                    None if script["script"] is None else Script(script["script"]),
                    int(script["simplified"]),
                    int(script["traditional"]),
                    bool(script["machine_made"]),
                ),
            )
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError("no request for words") from error
