"""Outputs: from the Catalog to artifacts. One folder an output; siblings never import each other."""
