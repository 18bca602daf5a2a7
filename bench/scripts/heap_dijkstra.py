"""Shortest paths: Dijkstra with heapq on a graph of dicts, and A* on a grid."""
import heapq
import sys


def make_graph(n):
    graph = {}
    seed = 7
    for node in range(n):
        edges = {(node + 1) % n: 10}
        for _ in range(4):
            seed = (seed * 1103515245 + 12345) % 2147483648
            edges[seed % n] = seed // 65536 % 97 + 3
        graph[node] = edges
    return graph


def dijkstra(graph, start):
    distances = {start: 0}
    previous = {}
    queue = [(0, start)]
    done = set()
    while queue:
        distance, node = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        for neighbour, weight in graph[node].items():
            new = distance + weight
            if neighbour not in distances or new < distances[neighbour]:
                distances[neighbour] = new
                previous[neighbour] = node
                heapq.heappush(queue, (new, neighbour))
    return distances, previous


def a_star(size):
    def wall(x, y):
        return x % 4 == 2 and y % 9 != x % 7

    goal = (size - 1, size - 1)
    best = {(0, 0): 0}
    queue = [(0, 0, (0, 0))]
    visited = 0
    while queue:
        _, cost, position = heapq.heappop(queue)
        visited += 1
        if position == goal:
            return cost, visited
        if cost > best[position]:
            continue
        x, y = position
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < size and 0 <= ny < size and not wall(nx, ny):
                new = cost + 1
                if new < best.get((nx, ny), 1 << 30):
                    best[nx, ny] = new
                    estimate = new + abs(goal[0] - nx) + abs(goal[1] - ny)
                    heapq.heappush(queue, (estimate, new, (nx, ny)))
    return None, visited


def main(n):
    graph = make_graph(n)
    for start in (0, n // 3, n // 2):
        distances, previous = dijkstra(graph, start)
        far = max(distances.items(), key=lambda item: (item[1], item[0]))
        node, hops = far[0], 0
        while node != start:
            node = previous[node]
            hops += 1
        print(len(distances), sum(distances.values()), far, hops)
    print(a_star(int(n ** 0.5) * 2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 52000)
