/** Disjoint groups of things that turn out to be one; the classic union-find. */

export class Groups {
  readonly #parent: number[]
  /** The members of each group, under its root. */
  readonly #members: number[][]

  constructor(size: number) {
    this.#parent = Array.from({length: size}, (_, index) => index)
    this.#members = this.#parent.map((index) => [index])
  }

  find(member: number): number {
    let root = member
    while (this.#up(root) !== root) root = this.#up(root)
    for (let at = member; at !== root;) {
      const next = this.#up(at)
      this.#parent[at] = root
      at = next
    }
    return root
  }

  union(one: number, other: number): void {
    const first = this.find(one)
    const second = this.find(other)
    if (first === second) return
    const bigger = this.membersOf(first).length >= this.membersOf(second).length
    const [root, child] = bigger ? [first, second] : [second, first]
    this.#parent[child] = root
    this.#members[root]?.push(...(this.#members[child] ?? []))
    this.#members[child] = []
  }

  membersOf(member: number): readonly number[] {
    return this.#members[this.find(member)] ?? []
  }

  #up(member: number): number {
    return this.#parent[member] ?? member
  }
}
