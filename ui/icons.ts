/** Inline drawings, each on a 24 grid in the colour of the text; they only stand beside words, so screen readers pass over them. */
const icon = (paths: string) =>
  `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" ` +
  `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const ICONS = {
  search: icon('<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>'),
  phone: icon(
    '<path d="M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2Z"/>',
  ),
  place: icon(
    '<path d="M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11Z"/><circle cx="12" cy="10" r="2.5"/>',
  ),
  clock: icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>'),
  paper: icon('<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>'),
  money: icon('<rect x="3" y="6" width="18" height="12" rx="2"/><circle cx="12" cy="12" r="2.5"/>'),
  people: icon(
    '<circle cx="9" cy="8" r="3.5"/><path d="M3 20a6 6 0 0 1 12 0M16 5a3.5 3.5 0 0 1 0 6.5M18 20a6 6 0 0 0-2-4.5"/>',
  ),
  print: icon('<path d="M7 9V3h10v6M7 17H4v-7h16v7h-3"/><path d="M7 14h10v7H7z"/>'),
  upload: icon('<path d="M12 16V4m-5 5 5-5 5 5M4 16v4h16v-4"/>'),
  forward: icon('<path d="M5 12h14m-6-6 6 6-6 6"/>'),
  back: icon('<path d="M19 12H5m6-6-6 6 6 6"/>'),
} as const;
export type IconName = keyof typeof ICONS;

/** How a deadline stands: always shape, word and colour together, never colour alone. */
export const DEADLINE_MARKS = {
  ON_TRACK: { shape: '●', tone: 'ok', vi: 'Đúng hạn', en: 'On track' },
  DUE_SOON: { shape: '◐', tone: 'wait', vi: 'Sắp đến hạn', en: 'Due soon' },
  OVERDUE: { shape: '▲', tone: 'late', vi: 'Quá hạn', en: 'Overdue' },
  PAUSED: { shape: '⏸', tone: 'wait', vi: 'Tạm dừng', en: 'Clock stands' },
  EARLY: { shape: '✓', tone: 'ok', vi: 'Xong trước hạn', en: 'Done early' },
  ON_TIME: { shape: '✓', tone: 'ok', vi: 'Xong đúng hạn', en: 'Done on time' },
  LATE: { shape: '▲', tone: 'late', vi: 'Xong quá hạn', en: 'Done late' },
} as const satisfies Record<string, { shape: string; tone: 'ok' | 'wait' | 'late'; vi: string; en: string }>;
export type DeadlineMark = keyof typeof DEADLINE_MARKS;
