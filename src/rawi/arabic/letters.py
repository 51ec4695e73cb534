"""Letters, endings and the shortest words by name, so that the code of rules stays readable from left to right."""

ALEF = "\N{ARABIC LETTER ALEF}"
WAW = "\N{ARABIC LETTER WAW}"
LAM = "\N{ARABIC LETTER LAM}"
BEH = "\N{ARABIC LETTER BEH}"
HEH = "\N{ARABIC LETTER HEH}"
YEH = "\N{ARABIC LETTER YEH}"
NOON = "\N{ARABIC LETTER NOON}"
TEH = "\N{ARABIC LETTER TEH}"
SEEN = "\N{ARABIC LETTER SEEN}"
MEEM = "\N{ARABIC LETTER MEEM}"
AIN = "\N{ARABIC LETTER AIN}"
QAF = "\N{ARABIC LETTER QAF}"
FEH = "\N{ARABIC LETTER FEH}"
TATWEEL = "\N{ARABIC TATWEEL}"
ARTICLE = ALEF + LAM
IN = FEH + YEH
FROM = MEEM + NOON
ON = AIN + LAM + YEH  # as folded; spelled like the given name
ABOUT = AIN + NOON
THAT = ALEF + NOON  # as folded: all that open a clause
SO_THAT = FEH + THAT  # spelled like the Dutch "van"
ATTACHED = (LAM, BEH, WAW)  # prepositions and "and", which are written on to a noun
COMMAS = ("،", ",")
PEOPLE_ENDINGS = (YEH + NOON, WAW + NOON)  # of sound masculine plurals
ADJECTIVE_ENDINGS = (*PEOPLE_ENDINGS, HEH, YEH, ALEF + TEH)
DUAL_ENDINGS = (YEH + NOON, ALEF + NOON)
