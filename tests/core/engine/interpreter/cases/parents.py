#### parentIsJoined
import os
import time
from multiprocessing import Process, parent_process
def waiter():
    parent = parent_process()
    print(parent.join(0.05), parent.join(0), parent.join(timeout=-1), parent.is_alive())
    print(parent.join(), parent.is_alive(), os.getppid() != parent.pid, flush=True)
def middle():
    Process(target=waiter).start()
    time.sleep(1)
    os._exit(5)
p = Process(target=middle)
p.start()
p.join()
time.sleep(1)
print(p.exitcode)
#### parentIsNobodysToStart
from multiprocessing import Process, parent_process
def work():
    parent = parent_process()
    for refused in (parent.start, parent.terminate, parent.kill, lambda: parent.join("x")):
        try:
            refused()
        except Exception as e:
            print(type(e).__name__, e)
    print(parent.exitcode, parent.daemon, parent.name, parent.sentinel > 2, parent.pid == parent.ident)
p = Process(target=work)
p.start()
p.join()
print(p.exitcode)
