import { MESSAGE_CHANNELS, type MessageChannel } from '@motcua/contract/deadlines';
import type { MyMessageSettings } from '@motcua/contract/my-message-settings';

export const MESSAGE_SETTINGS_PATH = '/tai-khoan/cach-nhan-tin';

/** What stands in the fields of the form, as it was typed. */
export interface Typed {
  how: string;
  first: string;
  second: string;
  third: string;
  lang: string;
  quiet: string;
  from: string;
  until: string;
}
type Chosen = Pick<MyMessageSettings, 'channels' | 'lang' | 'quiet'>;

interface Wrong {
  id: 'first' | 'second' | 'third' | 'from';
  word: 'pickOne' | 'twice' | 'hours';
}

export function typedOf({ channels, lang, quiet, usual }: MyMessageSettings): Typed {
  const [first = '', second = '', third = ''] = channels ?? [];
  const never = quiet !== null && quiet.from === quiet.until;
  const hours = quiet === null || never ? usual : quiet;
  return {
    how: channels === null ? 'usual' : channels.length === 0 ? 'inbox' : 'own',
    ...{ first, second, third, lang },
    quiet: quiet === null ? 'usual' : never ? 'never' : 'own',
    ...hours,
  };
}

/** What is chosen by the form, or which field is not right; hours and channels that do not count are not looked at. */
export function readTyped(
  form: URLSearchParams,
): { typed: Typed; chosen: Chosen } | { typed: Typed; faults: Wrong[] } {
  const text = (name: keyof Typed): string => (form.get(name) ?? '').trim();
  const typed: Typed = {
    ...{ how: text('how'), first: text('first'), second: text('second'), third: text('third') },
    ...{ lang: text('lang'), quiet: text('quiet'), from: text('from'), until: text('until') },
  };
  const faults = [...channelFaults(typed), ...hourFaults(typed)];
  if (faults.length > 0) return { typed, faults };
  return {
    typed,
    chosen: {
      channels: typed.how === 'own' ? inOrder(typed) : typed.how === 'inbox' ? [] : null,
      lang: typed.lang === 'en' ? 'en' : 'vi',
      quiet: quietOf(typed),
    },
  };
}

const TURNS = ['first', 'second', 'third'] as const;

const inOrder = (typed: Typed): MessageChannel[] =>
  TURNS.flatMap((turn) => MESSAGE_CHANNELS.filter((channel) => channel === typed[turn]));

function channelFaults(typed: Typed): Wrong[] {
  if (typed.how !== 'own') return [];
  const chosen = inOrder(typed);
  if (chosen.length === 0) return [{ id: 'first', word: 'pickOne' }];
  const again = TURNS.find(
    (turn, index) => typed[turn] !== '' && TURNS.slice(0, index).some((one) => typed[one] === typed[turn]),
  );
  return again === undefined ? [] : [{ id: again, word: 'twice' }];
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

const hourFaults = ({ quiet, from, until }: Typed): Wrong[] =>
  quiet === 'own' && (!HOUR.test(from) || !HOUR.test(until) || from === until)
    ? [{ id: 'from', word: 'hours' }]
    : [];

function quietOf({ quiet, from, until }: Typed): Chosen['quiet'] {
  if (quiet === 'own') return { from, until };
  return quiet === 'never' ? { from: '00:00', until: '00:00' } : null;
}
