"""Outputs, print: posters, folded leaflets and notice sheets as PDF, with their pictures for the site."""
