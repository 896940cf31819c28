import type { Client } from '@motcua/contract/client';
import type { LoadRequest } from './load.ts';
import type { World } from './world.ts';

/** A certified copy: one form, one scanned paper, settled on the spot; the matter people come with most. */
const PROCEDURE = '2.000815';
const ANSWERS = {
  documentName: 'Bằng tốt nghiệp đại học',
  documentIssuer: 'Trường Đại học Bách khoa Hà Nội',
  foreignIssuer: 'false',
  pages: '2',
  copies: '3',
  electronicCopy: 'false',
  originalReady: 'true',
} as const;

const CITIZENS = ['cd.lan', 'cd.hoa', 'cd.son', 'cd.kien', 'cd.an'] as const;

/** One-stop units with the officer who takes in there, and the authority behind each. */
export const OFFICES = [
  { unit: 'MC-09286-2025', authority: 'X-09286-2025', officer: 'qu.minh' },
  { unit: 'MC-09187-2025', authority: 'X-09187-2025', officer: 'qu.thu' },
  { unit: 'MC-07735-2025', authority: 'X-07735-2025', officer: 'qu.dong' },
  { unit: 'MC-07210-2025', authority: 'X-07210-2025', officer: 'bg.tiepnhan' },
  { unit: 'MC-07582-2025', authority: 'X-07582-2025', officer: 'ln.tiepnhan' },
] as const;

export interface Prepared {
  dossierId: string;
  citizen: string;
  officer: string;
}

/** Drafts filled in, with their paper, ready to be sent; made through the API itself. */
export async function prepareDrafts(world: World, count: number): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      prepared[index] = await prepareDraft(world, index);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return prepared;
}

export async function prepareDraft(world: World, index: number): Promise<Prepared> {
  const citizen = CITIZENS[index % CITIZENS.length] ?? CITIZENS[0];
  const { unit, officer } = OFFICES[index % OFFICES.length] ?? OFFICES[0];
  const { client } = await world.as(citizen);
  const { dossierId } = await client.createDraft({ procedureCode: PROCEDURE, intakeUnit: unit });
  await addPaper(client, dossierId);
  const me = (await client.whoAmI({})).person;
  await client.updateDraft({
    dossierId,
    answers: {
      ...ANSWERS,
      applicantName: me?.fullName ?? '',
      applicantBirthDate: me?.birthDate ?? '',
      applicantId: me?.idNumber ?? '',
      applicantPhone: me?.phone ?? '',
      applicantEmail: me?.email ?? '',
      applicantAddress: me?.address ?? '',
    },
  });
  return { dossierId, citizen, officer };
}

async function addPaper(client: Client, dossierId: string): Promise<void> {
  const bytes = new TextEncoder().encode('%PDF-1.4 bản sao cần chứng thực');
  const { uploadId } = await client.uploadFile({
    dossierId,
    component: 'TP02',
    name: 'ban-sao.pdf',
    size: bytes.length,
  });
  await client.uploadPart({ uploadId, offset: 0 }, { bytes });
}

export async function submissions(world: World, prepared: readonly Prepared[]): Promise<LoadRequest[]> {
  return Promise.all(
    prepared.map(async ({ dossierId, citizen }) =>
      post(`/api/v1/dossiers/${dossierId}/submit`, (await world.as(citizen)).token, { declaration: true }),
    ),
  );
}

export async function acceptances(world: World, prepared: readonly Prepared[]): Promise<LoadRequest[]> {
  return Promise.all(
    prepared.map(async ({ dossierId, officer }) =>
      post(`/api/v1/dossiers/${dossierId}/accept`, (await world.as(officer)).token, {}),
    ),
  );
}

export const post = (path: string, token: string, body: object): LoadRequest => ({
  method: 'POST',
  path,
  headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  body: JSON.stringify(body),
});
