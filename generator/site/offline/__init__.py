"""Offline: the site as an app that can be installed, with a worker that keeps what was read. docs/luring.md says how."""
