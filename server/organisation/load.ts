import type { Tx } from '../platform/transaction.ts';
import type { Province } from '../province/index.ts';

/** Writes units, calendar, themes and parameters of the data files; what stands is brought up to date, nothing that dossiers point to is removed, and what has been decided in the system stays. */
export async function loadOrganisation(tx: Tx, province: Province): Promise<void> {
  await upsertUnits(tx, province);
  await replaceDoors(tx, province);
  await replaceCalendar(tx, province);
  await tx.deleteFrom('theme').execute();
  await tx
    .insertInto('theme')
    .values(
      province.themes.map((theme) => ({
        valid_from: theme.validFrom,
        valid_to: theme.validTo ?? null,
        content: JSON.stringify(theme),
      })),
    )
    .execute();
  await tx.deleteFrom('parameter').where('source', '=', 'DATA').execute();
  await tx
    .insertInto('parameter')
    .values(
      province.parameters.map((row) => ({
        key: row.key,
        procedure_code: row.procedure ?? null,
        valid_from: row.validFrom,
        valid_to: row.validTo ?? null,
        value: JSON.stringify(row.value),
        basis: row.basis,
        certain: row.certain,
        source: 'DATA' as const,
        note: row.note ?? '',
      })),
    )
    .execute();
}

async function upsertUnits(tx: Tx, { units, unitNames, divisions }: Province): Promise<void> {
  const rows = units.map((unit) => ({
    key: unit.key,
    code: unit.code,
    old_codes: unit.oldCodes,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    level: unit.level,
    parent: unit.parent ?? null,
    admin_code: unit.adminCode ?? null,
    valid_from: unit.validFrom,
    valid_to: unit.validTo ?? null,
    successors: unit.successors,
    address: unit.address ?? '',
    phone: unit.phone ?? '',
    code_status: unit.codeStatus,
  }));
  await tx
    .insertInto('unit')
    .values(rows)
    .onConflict((on) =>
      on
        .column('key')
        .doUpdateSet((eb) => ({
          code: eb.ref('excluded.code'),
          old_codes: eb.ref('excluded.old_codes'),
          name: eb.ref('excluded.name'),
          short_name: eb.ref('excluded.short_name'),
          kind: eb.ref('excluded.kind'),
          level: eb.ref('excluded.level'),
          parent: eb.ref('excluded.parent'),
          admin_code: eb.ref('excluded.admin_code'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
          successors: eb.ref('excluded.successors'),
          address: eb.ref('excluded.address'),
          phone: eb.ref('excluded.phone'),
          code_status: eb.ref('excluded.code_status'),
        }))
        .where('unit.source', '=', 'DATA'),
    )
    .execute();
  await tx.deleteFrom('unit_name').execute();
  if (unitNames.length > 0)
    await tx
      .insertInto('unit_name')
      .values(
        unitNames.map((row) => ({
          unit_key: row.key,
          valid_from: row.validFrom,
          name: row.name,
          legal_basis: row.legalBasis,
        })),
      )
      .execute();
  await tx.deleteFrom('division').execute();
  if (divisions.length > 0)
    await tx
      .insertInto('division')
      .values(
        divisions.map((row) => ({
          key: row.key,
          unit_key: row.unit,
          name: row.name,
          valid_from: row.validFrom,
          valid_to: row.validTo ?? null,
        })),
      )
      .execute();
}

async function replaceCalendar(tx: Tx, { calendar }: Province): Promise<void> {
  const [sign, hours, minutes] = [
    calendar.utcOffset[0],
    Number(calendar.utcOffset.slice(1, 3)),
    Number(calendar.utcOffset.slice(4)),
  ];
  const row = {
    id: calendar.id,
    utc_offset_minutes: (sign === '-' ? -1 : 1) * (hours * 60 + minutes),
    shifts: JSON.stringify(calendar.shifts),
  };
  await tx
    .insertInto('calendar')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await tx
    .deleteFrom('calendar_day')
    .where('calendar_id', '=', calendar.id)
    .where('source', '=', 'DATA')
    .execute();
  await tx
    .insertInto('calendar_day')
    .values(
      calendar.days.map((day) => ({
        calendar_id: calendar.id,
        date: day.date,
        kind: day.kind,
        name: day.name,
        confirmed: day.confirmed,
      })),
    )
    .execute();
}

/** The main door of a unit is the unit itself. */
async function replaceDoors(tx: Tx, { receptionPoints }: Province): Promise<void> {
  await tx.deleteFrom('reception_point').execute();
  const rows = receptionPoints
    .filter(({ main }) => !main)
    .map(({ key, unit, name, address, phone = '', validFrom, validTo = null }) => ({
      ...{ key, unit_key: unit, name, address, phone },
      ...{ valid_from: validFrom, valid_to: validTo },
    }));
  if (rows.length > 0) await tx.insertInto('reception_point').values(rows).execute();
}
