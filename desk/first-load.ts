/** Gzipped script of one first load, bytes: what a commune's line and an old computer bear (issue 5, done when 5). */
const MOST_BYTES = 250_000;

/** The sign-in, and the screens on which somebody's day begins (`homeOf`). */
const OPENED_FIRST = [
  'screens/sign-in/sign-in.tsx',
  'screens/worklist/worklist.tsx',
  'screens/approve/approve.tsx',
  'screens/units/units.tsx',
];

/** What the build says of a file it writes. */
export interface Chunk {
  fileName: string;
  isEntry: boolean;
  /** The module the file was made for; null where it only holds what several share. */
  facadeModuleId: string | null;
  imports: readonly string[];
  code: string;
}

/** The build also writes what is no script. */
type Built = (Chunk & { type: 'chunk' }) | { type: 'asset' };

/** Gzipped bytes of all scripts a browser needs before each first screen stands. Throws when a screen is not in the build. */
export function firstLoads(
  chunks: readonly Chunk[],
  screens: readonly string[],
  gzipped: (code: string) => number,
): Map<string, number> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entries = chunks.filter((chunk) => chunk.isEntry);
  return new Map(
    screens.map((screen) => {
      const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${screen}`) === true);
      if (own === undefined) throw new Error(`${screen} has no file of its own in the build`);
      const needed = new Set<Chunk>();
      const need = (chunk: Chunk): void => {
        if (needed.has(chunk)) return;
        needed.add(chunk);
        for (const name of chunk.imports) {
          const other = byName.get(name);
          if (other !== undefined) need(other);
        }
      };
      for (const chunk of [...entries, own]) need(chunk);
      const bytes = [...needed].reduce((sum, { code }) => sum + gzipped(code), 0);
      return [screen, bytes];
    }),
  );
}

/** Fails the build of the desk when a first load has grown beyond what is promised. */
export function firstLoadBudget(gzipped: (code: string) => number) {
  return {
    name: 'first-load-budget',
    apply: 'build' as const,
    enforce: 'post' as const,
    generateBundle(_options: unknown, bundle: Record<string, Built>): void {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const [screen, bytes] of firstLoads(chunks, OPENED_FIRST, gzipped))
        if (bytes > MOST_BYTES)
          throw new Error(
            `${screen}: a first load of ${bytes} bytes of gzipped script, at most ${MOST_BYTES}`,
          );
    },
  };
}
