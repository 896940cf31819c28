/**
 * Our words in BPMN 2.0 text, as a package of moddle, read by the server and by the editor of drawings. `step` stands in the
 * extension elements of an activity, `when` in those of a flow out of a choice; `key` on any element whose id is not its key.
 */
export const BPMN_EXTENSION = {
  name: 'motcua',
  prefix: 'motcua',
  uri: 'urn:motcua:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Named',
      isAbstract: true,
      extends: ['bpmn:BaseElement'],
      properties: [attribute('key'), attribute('nameEn')],
    },
    {
      name: 'Step',
      superClass: ['Element'],
      properties: [
        ...['role', 'unit', 'kind', 'form', 'paper', 'authority', 'legalBasis', 'system', 'procedure'].map(
          (name) => attribute(name),
        ),
        attribute('share', 'Real'),
        attribute('limit', 'Real'),
        attribute('limitUnit'),
        // legal bases of what they are named after
        attribute('silence'),
        attribute('stands'),
        many('needs', 'String'),
        many('makes', 'String'),
        many('after', 'After'),
      ],
    },
    { name: 'After', properties: [attribute('step'), attribute('legalBasis')] },
    {
      name: 'When',
      superClass: ['Element'],
      properties: [
        attribute('fact'),
        attribute('atLeast', 'Real'),
        attribute('below', 'Real'),
        many('value', 'String'),
      ],
    },
  ],
} as const;

function attribute(name: string, type = 'String') {
  return { name, type, isAttr: true };
}

function many(name: string, type: string) {
  return { name, type, isMany: true };
}
