/** A row, a column (−1 is the head), or both. */
export interface Place {
  row: number;
  column: number;
}

export interface CellWays {
  place: Place;
  setPlace: (place: Place) => void;
  open: (place: Place) => void;
}

/** What every place of the grid has: one of them can be reached by Tab, all by arrows. */
export function placed({ place, setPlace, open }: CellWays, at: Place) {
  return {
    type: "button" as const,
    "data-cell": `${at.row} ${at.column}`,
    tabIndex: place.row === at.row && place.column === at.column ? 0 : -1,
    onFocus: () => (place.row === at.row && place.column === at.column ? undefined : setPlace(at)),
    onClick: () => open(at),
  };
}
