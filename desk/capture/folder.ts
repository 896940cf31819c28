/** A file of the scanner's folder as it was seen. */
export interface SeenFile {
  name: string;
  size: number;
  lastModified: number;
}

/** What has been seen of a folder: how each file was, and which are pages already. */
export interface FolderMemory {
  seen: ReadonlyMap<string, string>;
  taken: ReadonlySet<string>;
}

const stampOf = ({ size, lastModified }: SeenFile): string => `${size}/${lastModified}`;
const idOf = (file: SeenFile): string => `${file.name}/${stampOf(file)}`;
const isPage = ({ name, size }: SeenFile): boolean => size > 0 && /\.(jpe?g|png|pdf)$/i.test(name);

/** What lies in the folder when the officer chooses it belongs to others. */
export const firstLook = (files: readonly SeenFile[]): FolderMemory => ({
  seen: new Map(files.map((file) => [file.name, stampOf(file)])),
  taken: new Set(files.map(idOf)),
});

/**
 * Files that have come since the last look. One the scanner still writes to waits: it is a page once it looks the same twice.
 * In order of their time, then their name, as a scanner numbers them.
 */
export function lookAgain(
  memory: FolderMemory,
  files: readonly SeenFile[],
): { fresh: string[]; memory: FolderMemory } {
  const fresh = files
    .filter(
      (file) => isPage(file) && !memory.taken.has(idOf(file)) && memory.seen.get(file.name) === stampOf(file),
    )
    .toSorted(
      (one, other) =>
        one.lastModified - other.lastModified || one.name.localeCompare(other.name, 'vi', { numeric: true }),
    );
  return {
    fresh: fresh.map(({ name }) => name),
    memory: {
      seen: new Map(files.map((file) => [file.name, stampOf(file)])),
      taken: new Set([...memory.taken, ...fresh.map(idOf)]),
    },
  };
}
