"""Vietnamese text, shared by every stage of the flow: what officials write, read into values.

All functions here are pure: no files, no clock, no settings; the standard library only. A value that
cannot be read raises a ``ValueError`` whose ``reason`` is a Vietnamese phrase for the editor.

Map:

- ``fold``        comparing without accents; suggestions for a mistyped word; Vietnamese alphabetical order
- ``syllables``   syllables, tones, and equality of ``hoà`` and ``hòa``
- ``slug``        names of files and addresses
- ``dates``       days, months, quarters, years; moments of news
- ``money``       amounts and rates ("8.000 đồng/bản")
- ``durations``   time limits ("05 ngày làm việc")
- ``numbers``     numbers, dates and money in words; Roman numerals
- ``docnumbers``  numbers of legal documents ("613/QĐ-UBND", "17-CT/TU"), with ``docsymbols`` as their tables
- ``typeset``     no-break spaces, excerpts, cleaning of pasted text
- ``legacy``      leftovers of the fonts used before Unicode (TCVN3, VNI)
"""
