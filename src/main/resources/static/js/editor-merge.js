/*
 * Brings together what two people made of one draft. What only one of them changed is taken; what
 * both changed otherwise stays as this one has it, and is told.
 */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isMap = value => Boolean(value) && typeof value === 'object' && !Array.isArray(value);

/* What tells an item of a list from the others: its id, where it leads, itself. */
const keyOf = item => (!isMap(item) ? String(item) : item.id ?? item.when ?? (item.otherwise !== undefined ? 'otherwise' : undefined) ?? item.ask ?? item.document ?? JSON.stringify(item));

function keyed(list) {
  const map = new Map();
  for (const item of list) {
    let key = keyOf(item);
    while (map.has(key)) key += "'";
    map.set(key, item);
  }
  return map;
}

/* The keys in this one's order, each that only the other has behind the one it follows there. */
function order(mine, theirs, base) {
  const kept = [...mine];
  const moved = same(mine.filter(key => base.includes(key)), base.filter(key => mine.includes(key)));
  if (moved && mine.every(key => theirs.includes(key))) return [...theirs];
  theirs.forEach((key, n) => {
    if (kept.includes(key)) return;
    const before = theirs.slice(0, n).reverse().find(one => kept.includes(one));
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, key);
  });
  return kept;
}

function parts(base, mine, theirs, path, both) {
  const [b, m, o] = [base, mine, theirs].map(one => new Map(isMap(one) ? Object.entries(one) : []));
  const made = {};
  for (const key of order([...m.keys()], [...o.keys()], [...b.keys()])) {
    const value = join(b.get(key), m.get(key), o.get(key), path ? `${path}.${key}` : key, both);
    if (value !== undefined) made[key] = value;
  }
  return made;
}

function items(base, mine, theirs, path, both) {
  const [b, m, o] = [base, mine, theirs].map(one => keyed(Array.isArray(one) ? one : []));
  return order([...m.keys()], [...o.keys()], [...b.keys()])
    .map(key => join(b.get(key), m.get(key), o.get(key), `${path}.${key}`, both)).filter(value => value !== undefined);
}

function join(base, mine, theirs, path, both) {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isMap(mine) && isMap(theirs)) return parts(base, mine, theirs, path, both);
  if (Array.isArray(mine) && Array.isArray(theirs)) return items(base, mine, theirs, path, both);
  both.push(path);
  return mine === undefined ? theirs : mine;
}

/* { tree, both }: the two together, and the places that both have changed. */
export function merged(base, mine, theirs) {
  const both = [];
  return { tree: join(base, mine, theirs, '', both), both };
}
