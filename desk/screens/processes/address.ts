/** Where a map is found in the desk; a change of it where one is named. */
export const mapPath = (key: string, changeId?: string): string =>
  `/quy-trinh/${encodeURIComponent(key)}${changeId === undefined ? '' : `?ban=${changeId}`}`;

/** `soan`: the table; `so-do`: the drawing. */
export type Editor = 'soan' | 'so-do';

/** Where a map is written: a new draft, or one that is under way. */
export const editPath = (key: string, changeId?: string, editor: Editor = 'soan'): string =>
  `/quy-trinh/${encodeURIComponent(key)}/${editor}${changeId === undefined ? '' : `/${changeId}`}`;
