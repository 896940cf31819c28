import { useCombobox, type ComboboxStore } from '@mantine/core';
import { useCallback, useState } from 'react';

/** A store of the library's, and what the field of its combobox says of itself. */
interface ToldCombobox {
  store: ComboboxStore;
  /** For `Combobox.Target`: the field is a combobox, open or not, and names the option that Enter would choose. */
  told: { withExpandedAttribute: true; 'aria-activedescendant': string | undefined };
}

/**
 * A combobox that tells a screen reader which option is meant, also where the list has chosen the first by itself: the library
 * tells it after arrow keys only (WAI-ARIA combobox pattern).
 */
export function useToldCombobox(): ToldCombobox {
  const store = useCombobox();
  const [meant, setMeant] = useState<string | null>(null);
  const { selectFirstOption } = store;
  const first = useCallback(() => {
    const id = selectFirstOption();
    setMeant(id);
    return id;
  }, [selectFirstOption]);
  const noting = (select: () => string | null) => () => {
    const id = select();
    setMeant(id);
    return id;
  };
  return {
    store: {
      ...store,
      selectFirstOption: first,
      selectNextOption: noting(store.selectNextOption),
      selectPreviousOption: noting(store.selectPreviousOption),
    },
    told: {
      withExpandedAttribute: true,
      'aria-activedescendant': store.dropdownOpened ? (meant ?? undefined) : undefined,
    },
  };
}
