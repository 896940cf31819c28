import { dirname, join } from 'node:path/posix';

/** Our code a room may import: path prefixes. 'index.ts' of a server module is open to the whole server. */
const mayLeanOn: Record<string, readonly string[]> = {
  rules: ['rules/'],
  contract: ['contract/', 'rules/'],
  ui: ['ui/', 'rules/text/'],
  portal: ['portal/', 'contract/', 'rules/', 'ui/'],
  desk: ['desk/', 'contract/', 'rules/', 'ui/'],
  lobby: ['lobby/', 'contract/', 'rules/', 'ui/'],
  bench: ['bench/', 'contract/', 'rules/', 'portal/', 'server/platform/'],
  'server/platform': ['server/platform/', 'contract/'],
  'server/<module>': ['server/platform/', 'contract/', 'rules/', 'ui/'],
  // Where the program is put together: commands, start, the route table.
  server: ['server/', 'portal/', 'contract/', 'rules/', 'ui/'],
};

/** Third-party code a room may import, where that is narrow. Tests beside the code are free. */
const packagesOf: Record<string, readonly string[]> = {
  rules: [],
  contract: ['typebox'],
  ui: [],
};

/** Programs of the browser: nothing of Node's there. */
const browserRooms = ['rules', 'contract', 'ui', 'desk', 'lobby'];

/** Why this file may not import that; undefined when it may. Paths are relative to the repository, with `/`. */
export function importComplaint(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  const target = ownTarget(file, specifier);
  if (target === undefined) return packageComplaint(file, room, specifier);
  const allowed =
    mayLeanOn[room.startsWith('server/') && room !== 'server/platform' ? 'server/<module>' : room];
  if (!allowed) return undefined;
  if (allowed.some((prefix) => target.startsWith(prefix)) || target.startsWith(`${room}/`)) return undefined;
  if (isServerTest(file) && mayArrange(target)) return undefined;
  const targetRoom = roomOf(target);
  if (!room.startsWith('server') || room === 'server/platform' || !targetRoom.startsWith('server/')) {
    return `${room} may not lean on ${targetRoom}`;
  }
  return target === `${targetRoom}/index.ts`
    ? undefined
    : `${room} may use ${targetRoom} only through its index.ts`;
}

/** Tests of a module arrange a whole province, and the program around it, to try one act. */
const isServerTest = (file: string): boolean =>
  file.startsWith('server/') && (file.endsWith('.test.ts') || file.includes('/testing/'));
const mayArrange = (target: string): boolean =>
  target.startsWith('server/testing/') || roomOf(target) === 'server';

/** Everything a source file imports or re-exports, also lazily and as types. */
export function importsOf(source: string): string[] {
  const statement = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(.+?)\1|^\s*import\s*(['"])(.+?)\3/gm;
  const lazy = /\bimport\(\s*(['"])(.+?)\1\s*\)/g;
  return [
    ...[...source.matchAll(statement)].map((found) => found[2] ?? found[4] ?? ''),
    ...[...source.matchAll(lazy)].map((found) => found[2] ?? ''),
  ];
}

/** Names that say nothing about what is inside. */
export function isDrawer(file: string): boolean {
  return /(^|\/)(utils?|helpers?|common|misc|managers?)(\.|\/)/i.test(file);
}

/** The law is computed from what it is given: it takes no time and no chance from the machine. */
export function impurity(source: string): string | undefined {
  return /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.(?:env|argv|cwd|hrtime|stdin|stdout|exit)\b|\bfetch\(/.exec(
    source,
  )?.[0];
}

function roomOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split('/');
  if (first !== 'server') return first;
  const putsTogether = rest.length === 0 || second === 'cli';
  return putsTogether ? 'server' : `server/${second}`;
}

/** The file in this repository that is imported; undefined for other people's packages. */
function ownTarget(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const own = /^@motcua\/([\w-]+)(?:\/(.+))?$/.exec(specifier);
  if (!own) return undefined;
  const [, room = '', path] = own;
  if (path === undefined) return `${room}/index.ts`;
  return room === 'rules' ? `rules/${path}/index.ts` : `${room}/${path}`;
}

function packageComplaint(file: string, room: string, specifier: string): string | undefined {
  if (/\.test\.tsx?$|(^|\/)(vite|vitest|playwright)\.config\.ts$/.test(file)) return undefined;
  if (browserRooms.includes(room) && specifier.startsWith('node:')) return `${room} also runs in the browser`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const allowed = packagesOf[room];
  return allowed && !allowed.includes(name) ? `${room} may not use the package ${name}` : undefined;
}
