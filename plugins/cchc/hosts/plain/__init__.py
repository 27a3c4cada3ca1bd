"""Hosts, plain: a minimal frame. Shows that the host can be replaced, and is fast in tests."""
