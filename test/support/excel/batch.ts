/** Runs one ProcessQuery request: finds the objects, carries out the actions, stops at the first that fails. */
import { NOTHING, type HostObject, type ObjectType, type World } from './objects';
import { ACTION, PATH, type Action, type ArgumentInfo, type QueryInfo, type RequestBody, type ResponseBody } from './protocol';
import { accessDenied, HostError, itemNotFound, unsupported } from './trouble';
import { TYPES } from './workbookType';

/** Called before each action with its place in the batch; throws to make it fail. */
export type Interruption = (index: number, action: Action) => void;

/** Actions before the failing one stay done: Excel takes nothing back (OFFICE.md 5, "Batch failure"). */
export function runBatch(body: RequestBody, world: World, interrupt: Interruption): ResponseBody {
  const batch = new Batch(body, world);
  const answer: ResponseBody = { Results: [], TraceIds: [] };
  let index = 0;
  try {
    for (; index < body.Actions.length; index++) {
      const action = body.Actions[index]!;
      interrupt(index, action);
      answer.Results.push({ ActionId: action.Id, Value: batch.run(action) });
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
    }
  } catch (trouble) {
    if (!(trouble instanceof HostError)) throw trouble;
    answer.Error = { Code: trouble.code, Message: trouble.message, ActionIndex: index, Location: '', HttpStatusCode: trouble.status };
  }
  return answer;
}

const own = <T>(entries: Record<string, T> | undefined, name: string): T | undefined => (entries && Object.prototype.hasOwnProperty.call(entries, name) ? entries[name] : undefined);

/** The entry of a loaded property: office.js sends the name as the caller wrote it, so its case does not count. */
function loaded<T>(entries: Record<string, T> = {}, name: string): [string, T] | undefined {
  return Object.entries(entries).find(([key]) => key.toLowerCase() === name.toLowerCase());
}

class Batch {
  private readonly known = new Map<number, HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly world: World,
  ) {}

  run(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.find(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NOTHING ? null : this.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.method(object, action);
      case ACTION.set:
        return this.set(object, action.Name, this.operands(action.ArgumentInfo)[0]);
      case ACTION.setMany:
        Object.entries(action.ObjectState ?? {}).forEach(([name, value]) => this.set(object, name, value));
        return null;
      default:
        throw unsupported(`action type ${action.ActionType}`);
    }
  }

  private typeOf(object: HostObject): ObjectType {
    const type = TYPES[object.type];
    if (!type) throw unsupported(`objects of type ${object.type}`);
    return type;
  }

  private identity(object: HostObject): Record<string, unknown> {
    return this.typeOf(object).identity?.(object) ?? {};
  }

  private find(id: number): HostObject {
    const known = this.known.get(id);
    if (known) return known;
    const object = this.resolve(id);
    // A sheet deleted since office.js got hold of it, or of a range in it.
    if (object.sheet && !this.world.workbook.sheets.includes(object.sheet)) throw itemNotFound();
    this.known.set(id, object);
    return object;
  }

  private resolve(id: number): HostObject {
    const path = this.body.ObjectPaths[id];
    if (!path) throw unsupported(`object path ${id}`);
    const { ObjectPathType: kind, Name: name } = path;
    if (kind === PATH.global) return { type: 'Workbook' };
    if (kind === PATH.nothing) return NOTHING;
    if (kind === PATH.reference) {
      const object = this.world.references.get(name);
      if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = this.find(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    const type = this.typeOf(parent);
    const operands = this.operands(path.ArgumentInfo);
    if (kind === PATH.property) return required(own(type.follow, name), `${parent.type}.${name}`)(parent, this.world);
    if (kind === PATH.method) return required(own(type.call, name), `${parent.type}.${name}()`)(parent, operands as never, this.world) as HostObject;
    if (kind === PATH.indexer) return required(type.item, `${parent.type}.getItem()`)(parent, operands[0], this.world);
    throw unsupported(`object path type ${kind}`);
  }

  /** Operands, with objects where they stand for objects. */
  private operands({ Arguments: given = [], ReferencedObjectPathIds: ids }: ArgumentInfo = {}): unknown[] {
    const replaced = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(id) && Array.isArray(value)) return value.map((each, index) => replaced(each, id[index]));
      return typeof id === 'number' && id !== 0 ? this.find(id) : value;
    };
    return given.map((value, index) => replaced(value, ids?.[index]));
  }

  private method(object: HostObject, action: Action): unknown {
    if (object === NOTHING) {
      if (action.Name.startsWith('_')) return null;
      throw itemNotFound();
    }
    const call = required(own(this.typeOf(object).call, action.Name), `${object.type}.${action.Name}()`);
    return call(object, this.operands(action.ArgumentInfo) as never, this.world) ?? null;
  }

  private set(object: HostObject, name: string, value: unknown): null {
    if (object === NOTHING) throw itemNotFound();
    const type = this.typeOf(object);
    const put = own(type.set, name);
    if (!put) throw own(type.get, name) ? accessDenied() : unsupported(`${object.type}.${name} = …`);
    put(object, value as never, this.world);
    return null;
  }

  /** `load`: own properties, `*` for all of them, and paths into what hangs on the object (`format/fill/color`). */
  private query(object: HostObject, info: QueryInfo): unknown {
    if (object === NOTHING) return null;
    // Excel has calculated by the time anything is read.
    if (this.world.workbook.calculationMode === 'Automatic') this.world.workbook.recalculate();
    const type = this.typeOf(object);
    const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
    if (type.items) return { ...this.own(object, type, wanted), _Items: this.items(object, type, wanted, info) };
    return this.own(object, type, wanted.length > 0 ? wanted : ['*']);
  }

  private items(object: HostObject, type: ObjectType, wanted: string[], { Skip = 0, Top }: QueryInfo): unknown[] {
    const inner = wanted.map((name) => name.replace(/^items(?:\/|$)/i, '')).filter((name) => name !== '' && name.toLowerCase() !== 'count');
    const items = type.items!(object, this.world).slice(Skip, Top === undefined ? undefined : Skip + Top);
    return items.map((item) => ({ ...this.identity(item), ...this.own(item, this.typeOf(item), inner) }));
  }

  private own(object: HostObject, type: ObjectType, wanted: string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = this.identity(object);
    const nested = new Map<string, string[]>();
    for (const path of wanted) {
      const [head = '', ...rest] = path.split('/');
      if (type.items && (head.toLowerCase() === 'items' || !loaded(type.get, head))) continue;
      if (head === '*') {
        for (const [name, read] of Object.entries(type.get ?? {})) answer[name] = read(object, this.world);
        continue;
      }
      const property = loaded(type.get, head);
      if (property && rest.length === 0) {
        answer[property[0]] = property[1](object, this.world);
        continue;
      }
      const [name] = required(loaded(type.follow, head), `load('${path}') of ${object.type}`);
      nested.set(name, [...(nested.get(name) ?? []), rest.length > 0 ? rest.join('/') : '*']);
    }
    for (const [name, inner] of nested) answer[name] = this.query(type.follow![name]!(object, this.world), { Select: inner });
    return answer;
  }
}

function required<T>(entry: T | undefined, what: string): T {
  if (entry === undefined) throw unsupported(what);
  return entry;
}
