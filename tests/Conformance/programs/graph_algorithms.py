"""Graph algorithms: BFS, DFS, Dijkstra, topological sort, components, MST, cycles."""
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, edges=(), directed=False):
        self.directed = directed
        self.adj = defaultdict(dict)
        for e in edges:
            self.add(*e)

    def add(self, u, v, w=1):
        self.adj[u][v] = w
        self.adj[v]
        if not self.directed:
            self.adj[v][u] = w

    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            u = queue.popleft()
            for v in sorted(self.adj[u]):
                if v not in seen:
                    seen[v] = seen[u] + 1
                    queue.append(v)
        return seen

    def dfs(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for v in sorted(self.adj[start]):
            if v not in seen:
                yield from self.dfs(v, seen)

    def dijkstra(self, start):
        dist, prev, heap = {start: 0}, {}, [(0, start)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                if w < 0:
                    raise ValueError(f"negative edge {u}-{v}")
                if (nd := d + w) < dist.get(v, float("inf")):
                    dist[v], prev[v] = nd, u
                    heapq.heappush(heap, (nd, v))
        return dist, prev

    def path(self, start, end):
        dist, prev = self.dijkstra(start)
        if end not in dist:
            return None
        nodes = [end]
        while nodes[-1] != start:
            nodes.append(prev[nodes[-1]])
        return dist[end], nodes[::-1]

    def topological(self):
        indegree = {u: 0 for u in self.adj}
        for u in self.adj:
            for v in self.adj[u]:
                indegree[v] += 1
        ready = [u for u, n in sorted(indegree.items()) if n == 0]
        heapq.heapify(ready)
        order = []
        while ready:
            u = heapq.heappop(ready)
            order.append(u)
            for v in self.adj[u]:
                indegree[v] -= 1
                if not indegree[v]:
                    heapq.heappush(ready, v)
        if len(order) < len(indegree):
            raise ValueError(f"cycle among {sorted(u for u, n in indegree.items() if n)}")
        return order

    def components(self):
        seen, out = set(), []
        for u in sorted(self.adj):
            if u not in seen:
                out.append(list(self.dfs(u, seen)))
        return out

    def kruskal(self):
        parent = {u: u for u in self.adj}

        def find(u):
            while parent[u] != u:
                parent[u] = parent[parent[u]]
                u = parent[u]
            return u
        tree = []
        for w, u, v in sorted((w, u, v) for u in self.adj for v, w in self.adj[u].items() if u < v):
            if (a := find(u)) != (b := find(v)):
                parent[a] = b
                tree.append((u, v, w))
        return sum(w for *_, w in tree), tree

    def floyd(self):
        d = {u: {v: 0 if u == v else self.adj[u].get(v, float("inf")) for v in self.adj} for u in self.adj}
        for k in d:
            for i in d:
                for j in d:
                    d[i][j] = min(d[i][j], d[i][k] + d[k][j])
        return d


g = Graph([("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3), ("X", "Y", 1)])
print(g.bfs("A"), list(g.dfs("A")), g.components(), sep="\n")
print(g.dijkstra("A")[0], g.path("A", "F"), g.path("A", "X"), g.kruskal(), sep="\n")
print({u: {v: w for v, w in r.items() if w < float("inf")} for u, r in g.floyd().items() if u in "AX"})
tasks = Graph([("socks", "shoes"), ("pants", "shoes"), ("pants", "belt"), ("shirt", "tie"), ("tie", "jacket"), ("belt", "jacket")], directed=True)
print(tasks.topological())
tasks.add("jacket", "shirt")
for f in [tasks.topological, lambda: Graph([(1, 2, -3)]).dijkstra(1), lambda: Graph([(1, 2)]).path(1, 2), lambda: Graph().bfs("z"), lambda: Graph().topological()]:
    try: print(f())
    except ValueError as e: print("ValueError:", e)
maze = ["S.#.....", "..#.###.", "#...#...", "..#...#E"]
cells = {(r, c): ch for r, row in enumerate(maze) for c, ch in enumerate(row) if ch != "#"}
m = Graph(((r, c), (r + dr, c + dc)) for (r, c) in cells for dr, dc in ((0, 1), (1, 0)) if (r + dr, c + dc) in cells)
start, end = (next(p for p, ch in cells.items() if ch == x) for x in "SE")
length, route = m.path(start, end)
print(length, *("".join("*" if (r, c) in route else ch for c, ch in enumerate(row)) for r, row in enumerate(maze)), sep="\n")
