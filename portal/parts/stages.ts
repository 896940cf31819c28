import { stepsIn, type Stage, type StageWay } from '@motcua/rules/process';
import { processMapWords } from '@motcua/ui/words/process-map';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** What a page says of one step, as an item of the list. */
export type StepItem = (key: string) => Safe;

interface Told {
  step: StepItem;
  /** Whether an agency is asked in this step. */
  asks: (key: string) => boolean;
}

/** A map as an ordered list; what runs at the same time stands side by side in a list within it, one item a way. */
export function stageList(setting: Setting, stages: readonly Stage[], told: Told): Safe {
  return html`<ol class="flow">
    ${stages.map((stage) =>
      stage.is === 'STEP'
        ? told.step(stage.key)
        : stage.is === 'BESIDE'
          ? beside(setting, stage, told)
          : choice(setting, stage.ways, told),
    )}
  </ol>`;
}

function beside(setting: Setting, stage: Exclude<Stage, { is: 'STEP' }>, told: Told): Safe {
  const t = processMapWords[setting.lang];
  return html`<li class="flow-beside">
    <span class="flow-name">${t.beside(stage.ways.length)}</span>
    <p class="soft">${t.besideLead}</p>
    ${stepsIn(stage).some(told.asks) && html`<p class="flow-ease">${t.noVisit}</p>`}
    <ul class="ways">
      ${stage.ways.map((way) => html`<li>${stageList(setting, way.stages, told)}</li>`)}
    </ul>
  </li>`;
}

function choice(setting: Setting, ways: readonly StageWay[], told: Told): Safe {
  const t = processMapWords[setting.lang];
  const [only] = ways;
  if (ways.length === 1 && only !== undefined)
    return html`<li class="flow-choice">
      <span class="flow-name">${when(setting, only)}</span>
      ${stageList(setting, only.stages, told)}
    </li>`;
  return html`<li class="flow-choice">
    <span class="flow-name">${t.choice}</span>
    <ul class="ways">
      ${ways.map(
        (way) =>
          html`<li>
            <p class="soft">${when(setting, way)}</p>
            ${stageList(setting, way.stages, told)}
          </li>`,
      )}
    </ul>
  </li>`;
}

/** Names of ways are written in Vietnamese only. */
function when({ lang }: Setting, { names }: StageWay): Safe {
  const t = processMapWords[lang];
  if (names.length === 0) return html`${t.otherwise}`;
  return html`${t.onlyWhen} <span ${inVietnamese({ lang })}>${names.join('; ')}</span>`;
}
