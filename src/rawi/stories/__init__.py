"""Stories: what many reports have in common.

Who is meant by a name, which words were said once and told twice, which happening several articles tell. Pure functions
over tables of rows: this room reads no text and opens no database. A link says of two things that they are one, and by
which evidence; nothing is merged without one, and the order in which articles come changes nothing.
"""
