print("slow loaded")
speed = 0
