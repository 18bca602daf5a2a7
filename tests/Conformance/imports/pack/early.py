print('early runs', __package__)
