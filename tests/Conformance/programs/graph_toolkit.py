"""A weighted graph: searches, shortest paths, spanning trees, components, topological order, flows, colouring."""
import heapq
from collections import defaultdict, deque
from itertools import combinations
from math import inf


class CycleError(ValueError):
    pass


class Graph:
    def __init__(self, edges=(), directed=False):
        self.adjacent, self.directed = defaultdict(dict), directed
        for edge in edges:
            self.add(*edge)

    def add(self, a, b, weight=1):
        self.adjacent[a][b] = weight
        back = self.adjacent[b]
        if not self.directed:
            back[a] = weight

    def __iter__(self):
        return iter(sorted(self.adjacent))

    def __len__(self):
        return len(self.adjacent)

    def __contains__(self, item):
        return item[1] in self.adjacent.get(item[0], {}) if isinstance(item, tuple) else item in self.adjacent

    def edges(self):
        return sorted((w, a, b) for a, near in self.adjacent.items() for b, w in near.items() if self.directed or a <= b)

    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            for nxt in sorted(self.adjacent[node]):
                if nxt not in seen:
                    seen[nxt] = seen[node] + 1
                    queue.append(nxt)
        return seen

    def dfs(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for nxt in sorted(self.adjacent[start]):
            if nxt not in seen:
                yield from self.dfs(nxt, seen)

    def dijkstra(self, start):
        distance, before, heap = {start: 0}, {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for nxt, weight in self.adjacent[node].items():
                if weight < 0:
                    raise ValueError(f"negative edge {node}-{nxt}")
                if d + weight < distance.get(nxt, inf):
                    distance[nxt], before[nxt] = d + weight, node
                    heapq.heappush(heap, (d + weight, nxt))
        return distance, before

    def path(self, start, goal):
        distance, before = self.dijkstra(start)
        if goal not in distance:
            return inf, []
        route = [goal]
        while route[-1] != start:
            route.append(before[route[-1]])
        return distance[goal], route[::-1]

    def bellman_ford(self, start):
        distance = dict.fromkeys(self, inf) | {start: 0}
        for i in range(len(self)):
            changed = False
            for w, a, b in self.edges():
                if distance[a] + w < distance[b]:
                    distance[b], changed = distance[a] + w, True
            if not changed:
                return distance
        raise CycleError("negative cycle")

    def floyd(self):
        d = {a: {b: 0 if a == b else self.adjacent[a].get(b, inf) for b in self} for a in self}
        for k in self:
            for a in self:
                for b in self:
                    d[a][b] = min(d[a][b], d[a][k] + d[k][b])
        return d

    def kruskal(self):
        parent = {v: v for v in self}

        def root(v):
            while parent[v] != v:
                parent[v] = v = parent[parent[v]]
            return v
        tree = []
        for w, a, b in self.edges():
            if (ra := root(a)) != (rb := root(b)):
                parent[ra] = rb
                tree.append((a, b, w))
        return tree

    def components(self):
        seen, found = set(), []
        for v in self:
            if v not in seen:
                found.append(sorted(self.dfs(v, seen)))
        return found

    def topological(self):
        incoming = {v: sum(v in near for near in self.adjacent.values()) for v in self}
        ready, order = [v for v, n in incoming.items() if not n], []
        heapq.heapify(ready)
        while ready:
            order.append(v := heapq.heappop(ready))
            for nxt in self.adjacent[v]:
                incoming[nxt] -= 1
                if not incoming[nxt]:
                    heapq.heappush(ready, nxt)
        if len(order) < len(self):
            raise CycleError(f"cycle among {sorted(set(self) - set(order))}")
        return order

    def strongly_connected(self):
        index, low, stack, on, result = {}, {}, [], set(), []

        def visit(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            on.add(v)
            for w in self.adjacent[v]:
                if w not in index:
                    visit(w)
                    low[v] = min(low[v], low[w])
                elif w in on:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                group = []
                while True:
                    w = stack.pop()
                    on.discard(w)
                    group.append(w)
                    if w == v:
                        break
                result.append(sorted(group))
        for v in self:
            if v not in index:
                visit(v)
        return sorted(result)

    def max_flow(self, source, sink):
        rest = defaultdict(lambda: defaultdict(int))
        for w, a, b in self.edges():
            rest[a][b] += w
        total = 0
        while True:
            before, queue = {source: None}, deque([source])
            while queue and sink not in before:
                node = queue.popleft()
                for nxt in sorted(rest[node]):
                    if nxt not in before and rest[node][nxt] > 0:
                        before[nxt] = node
                        queue.append(nxt)
            if sink not in before:
                return total
            path, node = [], sink
            while before[node] is not None:
                path.append((before[node], node))
                node = before[node]
            flow = min(rest[a][b] for a, b in path)
            for a, b in path:
                rest[a][b] -= flow
                rest[b][a] += flow
            total += flow

    def colours(self):
        chosen = {}
        for v in sorted(self, key=lambda v: (-len(self.adjacent[v]), v)):
            used = {chosen[n] for n in self.adjacent[v] if n in chosen}
            chosen[v] = next(c for c in range(len(self)) if c not in used)
        return dict(sorted(chosen.items()))

    def bridges(self):
        return [(a, b) for w, a, b in self.edges() if self._without(a, b)]

    def _without(self, a, b):
        w = self.adjacent[a].pop(b)
        self.adjacent[b].pop(a)
        split = b not in self.bfs(a)
        self.adjacent[a][b] = self.adjacent[b][a] = w
        return split


roads = Graph([("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3), ("X", "Y", 1)])
print(roads.bfs("A"), list(roads.dfs("A")), roads.components(), len(roads), "A" in roads, ("A", "B") in roads, ("A", "F") in roads)
print(roads.dijkstra("A")[0], roads.path("A", "F"), roads.path("A", "X"), roads.path("B", "B"))
print(roads.kruskal(), sum(w for *_, w in roads.kruskal()), roads.colours(), roads.bridges())
floyd = roads.floyd()
print(floyd["A"], all(floyd[a].get(b, inf) == roads.dijkstra(a)[0].get(b, inf) for a in roads for b in roads))
tasks = Graph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True)
print(tasks.topological(), tasks.strongly_connected() == [[v] for v in tasks])
tasks.add("jacket", "shirt")
arbitrage = Graph([(1, 2, 4), (2, 3, -6), (3, 1, 1)], directed=True)
for action in (tasks.topological, lambda: arbitrage.dijkstra(1), lambda: arbitrage.bellman_ford(1)):
    try:
        print(action())
    except ValueError as error:
        print(type(error).__name__, error)
print(Graph([(1, 2, 4), (1, 3, 5), (2, 3, -3), (3, 4, 2)], directed=True).bellman_ford(1))
print(Graph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 5)], directed=True).strongly_connected())
pipes = Graph([("s", "a", 10), ("s", "b", 10), ("a", "b", 2), ("a", "c", 4), ("a", "d", 8), ("b", "d", 9), ("c", "t", 10), ("d", "c", 6), ("d", "t", 10)], directed=True)
print(pipes.max_flow("s", "t"), pipes.max_flow("c", "s"))
petersen = Graph([(i, (i + 1) % 5) for i in range(5)] + [(i, i + 5) for i in range(5)] + [(5 + i, 5 + (i + 2) % 5) for i in range(5)])
print(petersen.colours(), max(max(row.values()) for row in petersen.floyd().values()), len(petersen.edges()), sum(1 for t in combinations(petersen, 3) if all(p in petersen for p in combinations(t, 2))))
