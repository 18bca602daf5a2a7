"""Topological sorting. See https://docs.python.org/3.14/library/graphlib.html"""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Raised by TopologicalSorter.prepare where the graph has cycles; args[1] lists the nodes of one."""


class _Node:
    __slots__ = ('value', 'waits_for', 'successors', 'state')

    def __init__(self, value):
        self.value = value
        self.waits_for = 0
        self.successors = []
        self.state = 'waiting'


class TopologicalSorter:
    """Sorts the nodes of a graph: {node: the nodes that come before it}."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        node = self._nodes.get(value)
        if node is None:
            node = self._nodes[value] = _Node(value)
        return node

    def add(self, node, *predecessors):
        """Adds a node and nodes that come before it; may be called several times for a node."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        entry = self._node(node)
        entry.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(node)

    def prepare(self):
        """Ends the adding of nodes and looks for cycles."""
        if self._passed_out:
            raise ValueError('cannot prepare() after starting sort')
        if self._ready is None:
            self._ready = []
            for node in self._nodes.values():
                if node.waits_for == 0:
                    node.state = 'ready'
                    self._ready.append(node.value)
        if cycle := self._find_cycle():
            raise CycleError('nodes are in a cycle', cycle)

    def _prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        """The nodes that have become ready since the last call, as a tuple."""
        self._prepared()
        result = tuple(self._ready)
        for value in result:
            self._nodes[value].state = 'out'
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Whether there are nodes still to come or to be marked done."""
        self._prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks nodes that get_ready gave as processed, which lets the ones behind them become ready."""
        self._prepared()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f'node {value!r} was not added using add()')
            if node.state == 'done':
                raise ValueError(f'node {value!r} was already marked done')
            if node.state != 'out':
                raise ValueError(f'node {value!r} was not passed out (still not ready)')
            node.state = 'done'
            for follower in node.successors:
                successor = self._nodes[follower]
                successor.waits_for -= 1
                if successor.waits_for == 0:
                    successor.state = 'ready'
                    self._ready.append(follower)
            self._finished += 1

    def _find_cycle(self):
        """A depth-first walk along the successors; the nodes of the first cycle that it meets."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            seen.add(start)
            path = [start]
            place = {start: 0}
            walks = [iter(self._nodes[start].successors)]
            while walks:
                for value in walks[-1]:
                    if value in place:
                        return path[place[value]:] + [value]
                    if value not in seen:
                        seen.add(value)
                        place[value] = len(path)
                        path.append(value)
                        walks.append(iter(self._nodes[value].successors))
                        break
                else:
                    walks.pop()
                    del place[path.pop()]
        return None

    def static_order(self):
        """All nodes in an order that respects the graph."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
