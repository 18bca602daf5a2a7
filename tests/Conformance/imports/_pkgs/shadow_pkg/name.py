def name(): return "the function"
