import { Link, useSearchParams } from 'react-router';

interface ViewsProps<View extends string> {
  label: string;
  /** In the order shown; the first needs no word in the address. */
  views: readonly (readonly [View, string])[];
  now: View;
}

/** Parts of one screen, each with an address; what else the address says is kept. */
export function Views<View extends string>({ label, views, now }: ViewsProps<View>): React.ReactNode {
  const [params] = useSearchParams();
  const first = views[0]?.[0];
  return (
    <nav className="views" aria-label={label}>
      {views.map(([view, name]) => {
        const next = new URLSearchParams(params);
        if (view === first) next.delete('xem');
        else next.set('xem', view);
        return (
          <Link key={view} to={{ search: next.toString() }} aria-current={view === now ? 'page' : undefined}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

/** The view an address asks for; the first where it asks for none. */
export function viewIn<View extends string>(
  params: URLSearchParams,
  views: readonly [View, ...View[]],
): View {
  const asked = params.get('xem');
  return views.find((view) => view === asked) ?? views[0];
}
