"""Richards: a simulated operating-system kernel that schedules tasks of four kinds."""
import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = 0, 1
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        """Puts this packet at the end of a linked queue and returns the queue's head."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class DeviceRecord:
    def __init__(self):
        self.pending = None


class IdleRecord:
    def __init__(self):
        self.control = 1
        self.count = 10000


class HandlerRecord:
    def __init__(self):
        self.work_in = None
        self.device_in = None

    def add_work(self, packet):
        self.work_in = packet.append_to(self.work_in)

    def add_device(self, packet):
        self.device_in = packet.append_to(self.device_in)


class WorkerRecord:
    def __init__(self):
        self.destination = HANDLER_A
        self.count = 0


class TaskState:
    def __init__(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False

    def set_packet_pending(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting(self):
        self.packet_pending = False
        self.task_waiting = True
        self.task_holding = False
        return self

    def set_running(self):
        self.packet_pending = False
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting_with_packet(self):
        self.packet_pending = True
        self.task_waiting = True
        self.task_holding = False
        return self

    def is_task_holding_or_waiting(self):
        return self.task_holding or (not self.packet_pending and self.task_waiting)

    def is_waiting_with_packet(self):
        return self.packet_pending and self.task_waiting and not self.task_holding


class Scheduler:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 10
        self.holds = 0
        self.queued = 0

    def find(self, identity):
        task = self.table[identity]
        if task is None:
            raise LookupError("no task %d" % identity)
        return task

    def run(self):
        task = self.tasks
        while task is not None:
            if task.is_task_holding_or_waiting():
                task = task.link
            else:
                task = task.run_once()


class Task(TaskState):
    def __init__(self, scheduler, identity, priority, queue, state, record):
        self.scheduler = scheduler
        self.link = scheduler.tasks
        self.identity = identity
        self.priority = priority
        self.input = queue
        self.packet_pending = state.packet_pending
        self.task_waiting = state.task_waiting
        self.task_holding = state.task_holding
        self.record = record
        scheduler.tasks = self
        scheduler.table[identity] = self

    def work(self, packet, record):
        raise NotImplementedError

    def run_once(self):
        if self.is_waiting_with_packet():
            packet = self.input
            self.input = packet.link
            if self.input is None:
                self.set_running()
            else:
                self.set_packet_pending()
        else:
            packet = None
        return self.work(packet, self.record)

    def add_packet(self, packet, sender):
        if self.input is None:
            self.input = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.input)
        return sender

    def wait(self):
        self.task_waiting = True
        return self

    def hold(self):
        self.scheduler.holds += 1
        self.task_holding = True
        return self.link

    def release(self, identity):
        task = self.scheduler.find(identity)
        task.task_holding = False
        return task if task.priority > self.priority else self

    def queue_packet(self, packet):
        task = self.scheduler.find(packet.identity)
        self.scheduler.queued += 1
        packet.link = None
        packet.identity = self.identity
        return task.add_packet(packet, self)


class DeviceTask(Task):
    def work(self, packet, record):
        if packet is None:
            packet = record.pending
            if packet is None:
                return self.wait()
            record.pending = None
            return self.queue_packet(packet)
        record.pending = packet
        return self.hold()


class HandlerTask(Task):
    def work(self, packet, record):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                record.add_work(packet)
            else:
                record.add_device(packet)
        work = record.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= PACKET_SIZE:
            record.work_in = work.link
            return self.queue_packet(work)
        device = record.device_in
        if device is None:
            return self.wait()
        record.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.queue_packet(device)


class IdleTask(Task):
    def work(self, packet, record):
        record.count -= 1
        if record.count == 0:
            return self.hold()
        if record.control & 1 == 0:
            record.control //= 2
            return self.release(DEVICE_A)
        record.control = record.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def work(self, packet, record):
        if packet is None:
            return self.wait()
        record.destination = HANDLER_B if record.destination == HANDLER_A else HANDLER_A
        packet.identity = record.destination
        packet.datum = 0
        for i in range(PACKET_SIZE):
            record.count += 1
            if record.count > 26:
                record.count = 1
            packet.data[i] = ord("A") + record.count - 1
        return self.queue_packet(packet)


def simulate():
    scheduler = Scheduler()
    IdleTask(scheduler, IDLE, 0, None, TaskState().set_running(), IdleRecord())

    queue = Packet(None, 0, WORK_PACKET)
    queue = Packet(queue, 0, WORK_PACKET)
    WorkerTask(scheduler, WORKER, 1000, queue, TaskState().set_waiting_with_packet(), WorkerRecord())

    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE_PACKET)
        HandlerTask(scheduler, handler, priority, queue, TaskState().set_waiting_with_packet(), HandlerRecord())

    DeviceTask(scheduler, DEVICE_A, 4000, None, TaskState().set_waiting(), DeviceRecord())
    DeviceTask(scheduler, DEVICE_B, 5000, None, TaskState().set_waiting(), DeviceRecord())
    scheduler.run()
    return scheduler.queued, scheduler.holds


def main(n):
    results = set()
    for _ in range(n):
        results.add(simulate())
    print(n, sorted(results))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
