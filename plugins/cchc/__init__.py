"""Publishing of administrative-reform (CCHC) information: from an editor's files to a finished site.

The folders are the stages of the flow, in the order in which facts pass through them:

    problems, clock, text   shared by every stage: diagnostics; the only "now"; Vietnamese text
    records/                pure typed records, one file a concept (Procedure, Plan, Agency …)
    reading/                files of ``content/`` → records and problems, with line and column
    catalog/                records → one immutable Catalog: references resolved, checks run, visible at the clock
    outputs/                Catalog → artifacts (pages, feeds, print, search, data …), one folder an output
    hosts/                  artifacts → a finished site folder: ``mkdocs/`` (Material's frame) and ``plain/``
    cli.py                  the command ``cchc``

A stage imports only from stages before it; ``tests/architecture`` holds the rule.
"""

__version__ = "0.1.0"
