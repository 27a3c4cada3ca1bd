"""Stage *reading*: an editor's files of ``content/`` → records and problems, each with line and column.

Map, in the order in which a file passes through:

- ``layout``        which folder holds which kind of record, in one table
- ``shelving``      the files of the folder: to be read, assets, rubbish, or in the wrong place
- ``file_text``     bytes → text: encodings, pictures in disguise, leftovers of old fonts
- ``front_matter``  a Markdown file → its facts between two lines ``---``, and its body
- ``yaml_nodes``    text → nodes with positions (libyaml's events; no number, date or null is guessed)
- ``yaml_slips``    what YAML accepts but the editor cannot have meant (`` #`` in a value, curly quotes …)
- ``yaml_errors``   what YAML refuses, told by the slip that caused it
- ``explain``       what a model refuses, told with the editor's own keys: ``key_problems`` and ``value_problems`` make
                    the messages of a ``trouble``, ``spots`` finds its place
- ``expected``      what may stand at a place: for ``explain`` and ``schema``
- ``misplacement``, ``yaml_kinds``, ``refusals``   the kinds of problems: files, YAML, models
- ``content``       all of it: ``read_content(folder) -> Reading``
- ``schema``        JSON Schema of a kind of record, for editors' tools
"""
