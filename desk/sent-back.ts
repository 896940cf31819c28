/** Draft texts as they stood when this leader sent them back, kept for this browser tab only. */
const key = (dossierId: string): string => `motcua.desk.sent-back.${dossierId}`;

export const keepSentBack = (dossierId: string, text: string): void =>
  sessionStorage.setItem(key(dossierId), text);

export const sentBack = (dossierId: string): string | null => sessionStorage.getItem(key(dossierId));
