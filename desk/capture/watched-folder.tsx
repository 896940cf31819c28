import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../lang.ts';
import { firstLook, lookAgain, type FolderMemory, type SeenFile } from './folder.ts';

/** How often the folder is looked at; milliseconds. */
const LOOK_MS = 1_500;

interface Folder {
  name: string;
  values: () => AsyncIterable<FileSystemHandle>;
  getFileHandle: (name: string) => Promise<FileSystemFileHandle>;
}
type Choose = (options: { mode: 'read' }) => Promise<Folder>;

/** Absent in browsers without File System Access. */
const choose = (): Choose | undefined =>
  (window as unknown as { showDirectoryPicker?: Choose }).showDirectoryPicker?.bind(window);

/** A folder the scanner writes into: each file that comes becomes a page. Not there where the browser cannot. */
export function WatchedFolder({ onFiles }: { onFiles: (files: readonly File[]) => void }): React.ReactNode {
  const { capture: text } = useWords();
  const [folder, setFolder] = useState<Folder>();
  const [lost, setLost] = useState(false);
  const memory = useRef<FolderMemory>(undefined);
  const bring = useEffectEvent(onFiles);
  useEffect(() => {
    if (folder === undefined) return;
    let looking = false;
    const look = async (): Promise<void> => {
      if (looking) return;
      looking = true;
      try {
        const seen = await filesIn(folder);
        if (memory.current === undefined) {
          memory.current = firstLook(seen);
          return;
        }
        const { fresh, memory: after } = lookAgain(memory.current, seen);
        memory.current = after;
        const files = await Promise.all(
          fresh.map(async (name) => (await folder.getFileHandle(name)).getFile()),
        );
        if (files.length > 0) bring(files);
      } catch {
        setLost(true);
        setFolder(undefined);
      } finally {
        looking = false;
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [folder]);
  const pick = choose();
  if (pick === undefined) return null;
  const start = async (): Promise<void> => {
    const chosen = await pick({ mode: 'read' }).catch(() => undefined);
    if (chosen === undefined) return;
    memory.current = undefined;
    setLost(false);
    setFolder(chosen);
  };
  if (folder !== undefined)
    return (
      <output className="hint">
        ✓ {text.folderOn(folder.name)}{' '}
        <button type="button" className="link" onClick={() => setFolder(undefined)}>
          {text.stop}
        </button>
      </output>
    );
  return (
    <>
      <Button variant="default" onClick={() => void start()}>
        {text.folder}
      </Button>
      {lost && <p className="fault">▲ {text.folderLost}</p>}
    </>
  );
}

async function filesIn(folder: Folder): Promise<SeenFile[]> {
  const seen: SeenFile[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file') continue;
    const { name, size, lastModified } = await (await folder.getFileHandle(entry.name)).getFile();
    seen.push({ name, size, lastModified });
  }
  return seen;
}
