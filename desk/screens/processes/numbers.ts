/** A number as it is written in Vietnamese, two decimals at most. */
export const comma = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
