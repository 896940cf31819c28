import { access, chown, cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/** Whom PostgreSQL runs as: it refuses root. Empty when we are not root ourselves. */
export interface Identity {
  uid?: number;
  gid?: number;
}

/** Folder used by root for what an unprivileged user must reach while the asked-for folder is closed to it (`/root`). */
const openHome = '/var/lib/motcua';

/** Ourselves; for root the account `postgres` if the machine has it, else `nobody`. */
export async function databaseIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return account ? { uid: Number(account[2]), gid: Number(account[3]) } : { uid: 65_534, gid: 65_534 };
}

/** Makes a folder that belongs to the identity and that nobody else may read. */
export async function makePrivateFolder(folder: string, identity: Identity): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (identity.uid === undefined || identity.gid === undefined) return;
  await chown(folder, identity.uid, identity.gid);
}

/** The folder itself when the identity can walk to it; otherwise one standing for it under {@link openHome}. */
export async function reachableFolder(folder: string, identity: Identity): Promise<string> {
  const wanted = resolve(folder);
  await mkdir(dirname(wanted), { recursive: true });
  if (await canWalkTo(dirname(wanted), identity)) return wanted;
  const standIn = `${basename(dirname(wanted))}-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}`;
  await mkdir(openHome, { recursive: true, mode: 0o755 });
  return join(openHome, standIn);
}

/** A read-only folder (programs and their libraries), copied once to {@link openHome} when the identity cannot walk to it. */
export async function reachableCopy(folder: string, name: string, identity: Identity): Promise<string> {
  if (await canWalkTo(folder, identity)) return folder;
  const copy = join(openHome, name);
  const complete = join(copy, '.complete');
  const alreadyCopied = await access(complete).then(
    () => true,
    () => false,
  );
  if (alreadyCopied) return copy;
  await mkdir(copy, { recursive: true, mode: 0o755 });
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  await writeFile(complete, '');
  return copy;
}

/** Every folder on the way lets the identity through. */
async function canWalkTo(folder: string, identity: Identity): Promise<boolean> {
  if (identity.uid === undefined) return true;
  const info = await stat(folder);
  const open = info.uid === identity.uid ? info.mode & 0o100 : info.mode & 0o001;
  if (!open) return false;
  const parent = dirname(folder);
  return parent === folder || canWalkTo(parent, identity);
}
