"""The kinds of figures as names of a module.

Python 3.11 looks up a member of an Enum ten times slower than a name of a module, and the engine asks for kinds
all the time.
"""

from typing import Final

from jjj_tui.figures.model import Kind

MONEY: Final = Kind.MONEY
PERCENT: Final = Kind.PERCENT
PERMILLE: Final = Kind.PERMILLE
BASIS_POINT: Final = Kind.BASIS_POINT
PERCENTAGE_POINT: Final = Kind.PERCENTAGE_POINT
COUNT: Final = Kind.COUNT
AREA: Final = Kind.AREA
LENGTH: Final = Kind.LENGTH
MASS: Final = Kind.MASS
VOLUME: Final = Kind.VOLUME
ENERGY: Final = Kind.ENERGY
POWER: Final = Kind.POWER
SPEED: Final = Kind.SPEED
FREQUENCY: Final = Kind.FREQUENCY
DATA: Final = Kind.DATA
TEMPERATURE: Final = Kind.TEMPERATURE
ANGLE: Final = Kind.ANGLE
MULTIPLE: Final = Kind.MULTIPLE
FRACTION: Final = Kind.FRACTION
RATIO: Final = Kind.RATIO
AGE: Final = Kind.AGE
DURATION: Final = Kind.DURATION
INDEX: Final = Kind.INDEX
EXCHANGE_RATE: Final = Kind.EXCHANGE_RATE
SCORE: Final = Kind.SCORE
OTHER: Final = Kind.OTHER
