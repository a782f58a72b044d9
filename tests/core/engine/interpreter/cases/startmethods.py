#### startMethodIsSetOnce
import multiprocessing as mp
def attempt(*args, **kwargs):
    try:
        print(mp.set_start_method(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)
attempt("nonsense")
print(mp.get_start_method(True))
attempt(None)
print(mp.get_start_method(True))
attempt("fork")
attempt("fork", force=True)
attempt(None, True)
print(mp.get_start_method(True))
attempt("fork")
attempt("nonsense")
attempt(None)
#### startMethodIsSetByStarting
import multiprocessing as mp
p = mp.Process()
print(mp.get_start_method(True))
p.start()
p.join()
print(mp.get_start_method(True))
mp.set_start_method("fork", force=True)
mp.set_start_method(None, force=True)
print(mp.get_start_method(True))
mp.Process().start()
mp.set_start_method("fork")
