"""A small ray tracer: spheres over a checkered floor, with shadows and reflections."""
import math
import sys


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return math.sqrt(self.dot(self))

    def unit(self):
        return self * (1.0 / self.length())

    def reflect(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.unit()

    def at(self, t):
        return self.origin + self.direction * t


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.shine = shine

    def hit(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        discriminant = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if discriminant < 0.0:
            return None
        root = math.sqrt(discriminant)
        if along - root > 1e-6:
            return along - root
        if along + root > 1e-6:
            return along + root
        return None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    shine = 0.2

    def __init__(self, height):
        self.height = height

    def hit(self, ray):
        if abs(ray.direction.y) < 1e-9:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-6 else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def colour_at(self, point):
        if (math.floor(point.x) + math.floor(point.z)) % 2:
            return (0.9, 0.9, 0.9)
        return (0.2, 0.2, 0.2)


class Scene:
    def __init__(self, light):
        self.light = light
        self.things = []

    def add(self, thing):
        self.things.append(thing)
        return self

    def nearest(self, ray):
        best = None
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and (best is None or t < best[0]):
                best = (t, thing)
        return best

    def lit(self, point):
        ray = Ray(point, self.light - point)
        return all(thing.hit(ray) is None for thing in self.things)

    def trace(self, ray, depth):
        found = self.nearest(ray)
        if found is None:
            shade = 0.5 * (ray.direction.y + 1.0)
            return (0.4 * shade, 0.6 * shade, shade)
        t, thing = found
        point = ray.at(t)
        normal = thing.normal(point)
        r, g, b = thing.colour_at(point)
        strength = 0.15
        if self.lit(point):
            strength += 0.85 * max(0.0, normal.dot((self.light - point).unit()))
        colour = (r * strength, g * strength, b * strength)
        if depth > 0 and thing.shine > 0.0:
            bounced = self.trace(Ray(point, ray.direction.reflect(normal)), depth - 1)
            keep = 1.0 - thing.shine
            colour = tuple(c * keep + o * thing.shine for c, o in zip(colour, bounced))
        return colour


def main(size):
    scene = Scene(Vector(5.0, 8.0, -6.0)).add(Floor(-1.0))
    for i in range(5):
        angle = 2.0 * math.pi * i / 5
        scene.add(Sphere(Vector(2.0 * math.cos(angle), 0.3 * i - 0.4, 4.0 + 2.0 * math.sin(angle)),
                         0.8, (0.2 * i, 1.0 - 0.2 * i, 0.5), 0.3))
    eye = Vector(0.0, 1.0, -4.0)
    checksum = 0
    for y in range(size):
        for x in range(size):
            direction = Vector((x - size / 2) / size, (size / 2 - y) / size - 0.1, 1.0)
            for channel in scene.trace(Ray(eye, direction), 2):
                checksum = (checksum * 31 + int(255 * min(1.0, channel))) % 1000000007
    print(size, checksum)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 340)
