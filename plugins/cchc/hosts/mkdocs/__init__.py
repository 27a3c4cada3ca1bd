"""Hosts, mkdocs: Material's frame around our bodies. Nothing else in the package imports MkDocs or Material.

plugin    the hooks by which MkDocs calls us; they guard and delegate
run       one build inside MkDocs's own: the content is read, then all files are made and published
frame     Material's main.html, rendered once for each kind of place, and the pages joined into it
marks     the places in the frame that differ from page to page
building  ``cchc build``: MkDocs started by us, with the same mkdocs.yml
"""
