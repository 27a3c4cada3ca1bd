"""Hosts: from artifacts to a finished site.

settings     what a build is asked for: where from, where to, at which moment
pipeline     content → catalog → artifacts → files; the same steps for every host
making       makes artifacts, leaves alone what has not changed and tells why the rest was made
site_paths   which paths a site may have, on every system
cache        finished files kept between builds
publishing   a finished folder takes the place of the old site in one step
frame        what a host adds to a body to make it a page
assets       styles, scripts and pictures of the frame
reporting    what the editor reads after a build or a check
mkdocs/      Material's frame; the only code that imports MkDocs
plain/       a minimal frame
"""
