/** A cell of a list that is handed on. A text stays a text, whatever it begins with. */
export type ExportCell = string | number;

export interface ExportColumn {
  readonly header: string;
  /** Width in characters, where the format knows widths. */
  readonly width: number;
}

/** One sheet of a list that is handed on. */
export interface ExportSheet {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}
