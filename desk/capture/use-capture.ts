import type { CaptureView } from '@motcua/contract/capture';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { client, noteEndOfSession, queryClient } from '../client.ts';
import { words } from '../lang.ts';
import { tellFailure } from '../notices.ts';
import { changePages, editOf, sentId, type CapturedPage, type PageChange } from './pages.ts';
import { bytesToSend, pageFrom } from './picture.ts';
import { sendPage } from './send-page.ts';

/** How often the server is asked while a telephone sends, or a file is being made; milliseconds. */
const ASK_MS = 1_500;

export interface Sending {
  n: number;
  of: number;
  share: number | 'WAITING';
}

interface CaptureInHand {
  capture: CaptureView | undefined;
  error: unknown;
  pages: readonly CapturedPage[];
  change: (change: PageChange) => void;
  /** Adds files of any source, in their order; `inPlaceOf` is the page the first of them takes the place of. */
  add: (files: readonly Blob[], inPlaceOf?: string) => Promise<void>;
  /** Sends what the server does not have yet, and has the file made. */
  make: () => Promise<void>;
  sending: Sending | undefined;
  /** Of files that could not be read, in words. */
  unread: string | undefined;
  ask: () => Promise<unknown>;
}

/** The pages of one paper on this screen, together with the capture the server keeps. */
export function useCapture(dossierId: string, component: string): CaptureInHand {
  const [opened] = useState(() => crypto.randomUUID());
  const [pages, change] = useReducer(changePages, []);
  const [sending, setSending] = useState<Sending>();
  const [unread, setUnread] = useState<string>();
  const leaving = useRef(new AbortController());
  const begun = useQuery({
    queryKey: ['capture-begun', opened],
    queryFn: () => client.beginCapture({ dossierId, component }, { idempotencyKey: opened }),
    staleTime: Infinity,
  });
  const captureId = begun.data?.id;
  const key = ['capture', captureId];
  const { data: capture = begun.data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.getCapture({ captureId: captureId ?? '' }, { signal }),
    enabled: captureId !== undefined,
    refetchInterval: ({ state }) =>
      state.data !== undefined && (state.data.phone !== null || state.data.state === 'ASSEMBLING')
        ? ASK_MS
        : false,
  });
  const fetched = useRef(new Set<string>());
  const bring = useEffectEvent(async (shown: CaptureView) => {
    for (const { id, byPhone, facts } of shown.pages) {
      if (!byPhone || fetched.current.has(id)) continue;
      fetched.current.add(id);
      try {
        const bytes = (await client.getCapturePage({ pageId: id })) as Uint8Array<ArrayBuffer>;
        const type = facts.kind === 'PDF' ? 'application/pdf' : 'image/jpeg';
        const page = await pageFrom(new Blob([bytes], { type }), { id });
        change({ do: 'ADD', page, inPlaceOf: undefined });
      } catch (error) {
        fetched.current.delete(id);
        noteEndOfSession(error);
      }
    }
  });
  useEffect(() => {
    if (capture !== undefined) void bring(capture);
  }, [capture]);
  const end = useEffectEvent(() => {
    for (const { url } of pages) URL.revokeObjectURL(url);
    // its ten minutes end it all the same where this does not arrive
    if (captureId !== undefined && capture !== undefined && capture.phone !== null)
      void client.unpairPhone({ captureId }).catch(noteEndOfSession);
  });
  useEffect(() => {
    const control = leaving.current;
    return () => {
      control.abort();
      end();
    };
  }, []);

  const add = async (files: readonly Blob[], inPlaceOf?: string): Promise<void> => {
    setUnread(undefined);
    for (const [at, file] of files.entries()) {
      const page = await pageFrom(file).catch(() => undefined);
      if (page === undefined) setUnread(words().capture.unreadable(file instanceof File ? file.name : ''));
      else change({ do: 'ADD', page, inPlaceOf: at === 0 ? inPlaceOf : undefined });
    }
  };
  const make = async (): Promise<void> => {
    if (captureId === undefined) return;
    try {
      const ids: string[] = [];
      for (const [at, page] of pages.entries()) {
        const tell = (share: Sending['share']): void => setSending({ n: at + 1, of: pages.length, share });
        ids.push(sentId(page) ?? (await send(captureId, page, tell, leaving.current.signal)));
      }
      queryClient.setQueryData(key, await client.assembleCapture({ captureId, pages: ids }));
    } catch (error) {
      if (!leaving.current.signal.aborted && !noteEndOfSession(error)) tellFailure(error);
    } finally {
      setSending(undefined);
    }
  };
  const send = async (
    id: string,
    page: CapturedPage,
    onProgress: (share: Sending['share']) => void,
    signal: AbortSignal,
  ): Promise<string> => {
    const as = editOf(page);
    const blob = await bytesToSend(page);
    const pageId = await sendPage({ captureId: id, blob, onProgress, signal });
    change({ do: 'SENT', key: page.key, id: pageId, as });
    return pageId;
  };
  return {
    capture,
    error: begun.error,
    pages,
    change,
    add,
    make,
    sending,
    unread,
    ask: () => queryClient.refetchQueries({ queryKey: key }),
  };
}
