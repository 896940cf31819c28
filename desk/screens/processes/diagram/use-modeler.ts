import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { tellFailure } from '../../../notices.ts';
import { fit } from './fit.ts';
import { openModeler, type Drawn } from './modeler.ts';

export interface Drawing {
  place: RefObject<HTMLDivElement | null>;
  modeler: Modeler | undefined;
  /** BPMN text of what is drawn now; undefined until it is open. */
  bpmn: string | undefined;
  /** What is chosen, where it is one thing. */
  chosen: Drawn | undefined;
}

/** The editor on the page, with what is drawn in it, kept up to each change. */
export function useModeler(start: string): Drawing {
  const place = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<Modeler>();
  const [bpmn, setBpmn] = useState<string>();
  const [chosen, setChosen] = useState<{ element: Drawn | undefined }>({ element: undefined });
  useEffect(() => {
    if (place.current === null) return undefined;
    const opened = openModeler(place.current);
    const keep = (): void => void opened.saveXML({ format: true }).then(({ xml }) => setBpmn(xml));
    opened.on<{ newSelection: Drawn[] }>('selection.changed', ({ newSelection: [first, ...others] }) =>
      setChosen({ element: others.length === 0 ? first : undefined }),
    );
    opened.on('commandStack.changed', () => {
      // the same element may say something else now
      setChosen(({ element }) => ({ element }));
      keep();
    });
    opened.importXML(start).then(() => {
      fit(opened);
      setModeler(opened);
      keep();
    }, tellFailure);
    return () => opened.destroy();
  }, [start]);
  return { place, modeler, bpmn, chosen: chosen.element };
}
