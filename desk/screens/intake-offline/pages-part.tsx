import { Button, NativeSelect } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queryClient } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { isFull } from '../../offline/full.ts';
import { addPage, readPages, removePage } from '../../offline/pages.ts';
import type { Vault } from '../../offline/vault.ts';

interface PagesPartProps {
  vault: Vault;
  draftId: string;
  components: readonly Component[];
}

const KIB = 1_024;

/** Pages of the visit: photographed or chosen, kept sealed at once, sent when the network is back. */
export function PagesPart({ vault, draftId, components }: PagesPartProps): React.ReactNode {
  const { offline, store } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [component, setComponent] = useState('');
  const [notKept, setNotKept] = useState<readonly string[]>([]);
  const queryKey = ['pages', draftId];
  const pages = useQuery({
    queryKey,
    queryFn: () => readPages(vault, draftId),
    networkMode: 'always',
    gcTime: 0,
  });
  const { pages: shown, lost } = pages.data ?? { pages: [], lost: 0 };
  const again = (): Promise<void> => queryClient.invalidateQueries({ queryKey });
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const [at, file] of files.entries())
        try {
          await addPage(vault, draftId, component, file);
        } catch (error) {
          if (!isFull(error)) throw error;
          return files.slice(at).map(({ name }) => name);
        }
      return [];
    },
    onSuccess: setNotKept,
    onSettled: again,
    onError: tellFailure,
  });
  const remove = useMutation({
    mutationFn: (id: string) => removePage(vault, id),
    onSettled: again,
    onError: tellFailure,
  });
  const nameOf = (code: string): string =>
    components.find((one) => one.code === code)?.name ?? offline.general;
  return (
    <fieldset className="block">
      <legend>4. {offline.pages}</legend>
      <p className="soft">{offline.pagesHint}</p>
      <div className="row page-row">
        <NativeSelect
          label={offline.ofComponent}
          value={component}
          onChange={(event) => setComponent(event.currentTarget.value)}
          data={[
            { value: '', label: offline.general },
            ...components.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Button variant="default" loading={add.isPending} onClick={() => input.current?.click()}>
          {offline.addPages}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf"
          aria-label={offline.addPages}
          onChange={(event) => {
            add.mutate([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {notKept.length > 0 && (
        <p className="late" role="alert">
          ▲ {store.pagesNotKept.replace('{names}', notKept.join(', '))}
        </p>
      )}
      {lost > 0 && (
        <p className="late" role="alert">
          ▲ {lost} {store.lostDraftPages}
        </p>
      )}
      <ul className="pages">
        {shown.map((page) => (
          <li key={page.id}>
            {page.name}{' '}
            <span className="soft">{`${Math.ceil(page.size / KIB)} KB · ${nameOf(page.component)}`}</span>{' '}
            <button type="button" className="link" onClick={() => remove.mutate(page.id)}>
              {offline.removePage}
              <span className="hidden"> {page.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
