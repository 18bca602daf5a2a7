"""The n-body problem: five bodies under gravity, integrated with a symplectic step."""
import math
import sys

SOLAR_MASS = 4 * math.pi * math.pi
DAYS = 365.24

# name: position, velocity (per day), mass (in suns)
BODIES = {
    "sun": ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 1.0),
    "jupiter": ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
                [0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023],
                0.000954791938424326609),
    "saturn": ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
               [-0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929],
               0.000285885980666130812),
    "uranus": ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
               [0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556],
               0.0000436624404335156298),
    "neptune": ([15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
                [0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870],
                0.0000515138902046611451),
}


def make_system():
    system = []
    for position, velocity, mass in BODIES.values():
        system.append((list(position), [v * DAYS for v in velocity], mass * SOLAR_MASS))
    return system


def make_pairs(system):
    return [(a, b) for i, a in enumerate(system) for b in system[i + 1:]]


def offset_momentum(system):
    px = py = pz = 0.0
    for _, (vx, vy, vz), mass in system:
        px -= vx * mass
        py -= vy * mass
        pz -= vz * mass
    velocity, mass = system[0][1], system[0][2]
    velocity[0] = px / mass
    velocity[1] = py / mass
    velocity[2] = pz / mass


def advance(dt, steps, system, pairs):
    for _ in range(steps):
        for ((x1, y1, z1), v1, m1), ((x2, y2, z2), v2, m2) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            magnitude = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            b1 = m1 * magnitude
            b2 = m2 * magnitude
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for position, (vx, vy, vz), _ in system:
            position[0] += dt * vx
            position[1] += dt * vy
            position[2] += dt * vz


def energy(system, pairs):
    total = 0.0
    for ((x1, y1, z1), _, m1), ((x2, y2, z2), _, m2) in pairs:
        dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
        total -= m1 * m2 / math.sqrt(dx * dx + dy * dy + dz * dz)
    for _, (vx, vy, vz), mass in system:
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
    return total


def main(n):
    system = make_system()
    pairs = make_pairs(system)
    offset_momentum(system)
    print("%.9f" % energy(system, pairs))
    advance(0.01, n, system, pairs)
    print("%.9f" % energy(system, pairs))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 330000)
