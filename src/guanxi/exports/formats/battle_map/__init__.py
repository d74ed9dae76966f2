"""The battle map (作战地图): a decision on one A4 sheet."""

from guanxi.exports.formats.battle_map.page import battle_map, map_pdf

__all__ = ["battle_map", "map_pdf"]
