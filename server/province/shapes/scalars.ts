import Type from 'typebox';

/** A calendar day, `YYYY-MM-DD`, in the province's own time zone. */
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });

/** Something people read: at least one character. */
export const Text = Type.String({ minLength: 1 });

/** A stable name by which other files refer to a row, e.g. `STP`, `X-09187-2025`. */
export const Key = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' });

/** First and last day on which a row is in force; no last day means "still in force". */
export const Validity = { validFrom: Day, validTo: Type.Optional(Day) };
