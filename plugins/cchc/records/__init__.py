"""Stage *records*: what the site is about, as pure typed values. One file a concept.

A record is made by ``reading`` from an editor's file and never changes. The Vietnamese key of each field is declared
once, on the field; see ``model.py``. Three states are told apart everywhere (see ``states.py``): a value, "không có"
(none, and a source says so) and unknown.
"""
