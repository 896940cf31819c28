import { Button, Menu } from '@mantine/core';
import { Fragment } from 'react';
import { useWords } from '../lang.ts';
import type { Offer, OfferedAct } from './offered.ts';

interface ActMenuProps {
  menu: Offer['menu'];
  onChoose: (act: OfferedAct) => void;
}

/** Rarer acts by group; ↑ ↓ and Enter choose, Esc closes. */
export function ActMenu({ menu, onChoose }: ActMenuProps): React.ReactNode {
  const words = useWords();
  if (menu.length === 0) return null;
  return (
    <Menu
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" rightSection={<span aria-hidden="true">▾</span>}>
          {words.actGroups.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {menu.map(({ group, acts }) => (
          <Fragment key={group}>
            <Menu.Label>{words.actGroups[group]}</Menu.Label>
            {acts.map((act) => (
              <Menu.Item key={act} onClick={() => onChoose(act)}>
                {words.acts[act]}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
