from heapq import heappush, heappop

MAZE = """
##########
#S  #    #
# # # ## #
# #   #  #
# ##### ##
#      #E#
# ###### #
#        #
##########
""".strip().split("\n")


def find(mark):
    return next((r, c) for r, row in enumerate(MAZE) for c, x in enumerate(row) if x == mark)


def neighbours(at):
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        r, c = at[0] + dr, at[1] + dc
        if MAZE[r][c] != "#":
            yield r, c


def shortest(start, goal):
    queue, came, cost = [(0, start)], {start: None}, {start: 0}
    while queue:
        d, at = heappop(queue)
        if at == goal:
            path = []
            while at:
                path.append(at)
                at = came[at]
            return path[::-1]
        for n in neighbours(at):
            if d + 1 < cost.get(n, float("inf")):
                cost[n], came[n] = d + 1, at
                heappush(queue, (d + 1, n))


path = shortest(find("S"), find("E"))
print(len(path) - 1, path[0], path[-1])
for r, row in enumerate(MAZE):
    print("".join("." if (r, c) in path and x == " " else x for c, x in enumerate(row)))
