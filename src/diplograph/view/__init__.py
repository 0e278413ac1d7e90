"""The network as one web page that needs nothing but a browser."""

from diplograph.view.network import draw, write

__all__ = ["draw", "write"]
