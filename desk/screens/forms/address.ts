/** Where a form is found in the desk; a change of it where one is named. */
export const formPath = (key: string, changeId?: string): string =>
  `/mau-don/${encodeURIComponent(key)}${changeId === undefined ? '' : `?ban=${changeId}`}`;

/** Where a form is written: a new draft, or one that is under way. */
export const buildPath = (key: string, changeId?: string): string =>
  `/mau-don/${encodeURIComponent(key)}/soan${changeId === undefined ? '' : `/${changeId}`}`;
