/** The part of bpmn-moddle that is used; the package has types for its elements only. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    $parent?: ModdleElement;
    readonly $attrs: Record<string, string>;
    $instanceOf(type: string): boolean;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export interface ModdleWarning {
    message: string;
    element?: ModdleElement;
    property?: string;
    value?: string;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: ModdleWarning[] }>;
    toXML(root: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
